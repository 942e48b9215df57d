// Writes stored data as text and reads it back, dates and buffers included; reading a written copy is how data is cloned.

/** JSON in which dates and buffers survive. */
export const asText = (value: unknown): string =>
    JSON.stringify(value, function (this: Record<string, unknown>, key, plain: unknown) {
        // JSON.stringify has already turned them into text here; the holder still has them as they were.
        const original = this[key];
        if (original instanceof Date) return { $date: original.getTime() };
        if (Buffer.isBuffer(original)) return { $base64: original.toString('base64') };
        return plain;
    });

/** The value that `asText` was given. */
export const fromText = (text: string): unknown =>
    JSON.parse(text, (_key, value: unknown) => {
        if (typeof value !== 'object' || value === null) return value;
        if ('$date' in value && typeof value.$date === 'number') return new Date(value.$date);
        if ('$base64' in value && typeof value.$base64 === 'string') return Buffer.from(value.$base64, 'base64');
        return value;
    });

/** A copy that shares nothing with the original, as a database would give. */
export const copyOf = <T>(value: T): T => fromText(asText(value)) as T;
