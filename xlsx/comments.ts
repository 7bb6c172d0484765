import { cellA1, parseA1, type Comment } from "./model";
import { fromFileText, toFileText } from "./escape";
import { MAIN } from "./write/namespaces";
import { richText } from "./rich-text";
import { child, children, number, type XmlElement } from "./xml-tree";
import { xml, xmlDocument, xmlText } from "./xml-text";

/** The part with a sheet's notes. */
export function commentsXml(comments: readonly Comment[]): string {
  const authors = [...new Set(comments.map(({ author }) => author))];
  const list = comments.map(({ row, column, author, content }) =>
    xml(
      "comment",
      { ref: cellA1(row, column), authorId: authors.indexOf(author) },
      xml("text", {}, xmlText("t", { "xml:space": "preserve" }, toFileText(content))),
    ),
  );
  return xmlDocument(
    xml(
      "comments",
      { xmlns: MAIN },
      xml("authors", {}, ...authors.map((author) => xmlText("author", {}, toFileText(author)))),
      xml("commentList", {}, ...list),
    ),
  );
}

export function readComments(root: XmlElement): Comment[] {
  const authors = children(child(root, "authors"), "author").map(({ text }) => fromFileText(text));
  return children(child(root, "commentList"), "comment").flatMap((comment) => {
    const rect = parseA1(comment.attributes.ref ?? "");
    if (!rect) return [];
    return {
      id: `{${crypto.randomUUID().toUpperCase()}}`,
      row: rect.top,
      column: rect.left,
      author: authors[number(comment, "authorId") ?? -1] ?? "",
      content: richText(child(comment, "text")),
    };
  });
}
