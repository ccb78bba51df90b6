/** When to call whom: the arithmetic that ranks every piece of work for operators. Pure. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.calling;
