/** Is this text a uuid, as all outer ids are? What is not one names nothing, and never reaches a cast. */
export const isOuterId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
