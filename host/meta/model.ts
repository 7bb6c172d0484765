/** A requirement set and the version of it that first has a member: ["ExcelApi", "1.7"]. */
export type ApiSet = readonly [name: string, version: string];

export interface ScalarMeta {
  /** As JavaScript code says it: "numberFormat". */
  readonly name: string;
  /** As requests say it: "NumberFormat". */
  readonly wire: string;
  readonly writable: boolean;
  readonly api: ApiSet | null;
}

export interface NavigationMeta {
  readonly name: string;
  readonly wire: string;
  /** The class it leads to. */
  readonly type: string;
  readonly api: ApiSet | null;
}

export interface MethodMeta {
  readonly name: string;
  readonly wire: string;
  readonly api: ApiSet | null;
}

/** What office.js knows of one class of the object model. */
export interface ClassMeta {
  readonly collection: boolean;
  readonly scalars: readonly ScalarMeta[];
  readonly navigations: readonly NavigationMeta[];
  readonly methods: readonly MethodMeta[];
}

/** The object model by class name. */
export type ApiModel = Readonly<Record<string, ClassMeta>>;
