/** Letters and signs a password has at least; whoever chooses one is told so beside the field. */
export const shortestPassword = 10;
