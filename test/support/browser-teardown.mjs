export default async function teardown() {
  await Promise.all(globalThis.browserTestServices.map((service) => service.close()));
}
