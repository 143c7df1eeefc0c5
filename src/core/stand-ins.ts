/** A value without its functions, to be sent or written: methods stand by type and options. {@link makeMethods} undoes it. */
export function withoutFunctions(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map(withoutFunctions);
  if ('kind' in value && 'type' in value && 'options' in value)
    return { kind: value.kind, type: value.type, options: value.options };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (typeof part === 'function' ? [] : [[key, withoutFunctions(part)]])),
  );
}

/** Puts the functions of methods back, which cannot be sent, where a type and options stand for them. */
export function makeMethods(value: unknown, methods: object): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  if ('kind' in value && 'type' in value && 'options' in value && typeof value.type === 'string') {
    const make: unknown = Reflect.get(methods, value.type);
    if (typeof make !== 'function') throw new Error(`${value.type} is a method of its own`);
    const method: unknown = Reflect.apply(make, undefined, [value.options]);
    Object.assign(value, method);
    return;
  }
  for (const part of Object.values(value)) makeMethods(part, methods);
}
