/** A telephone exchange that is none: it speaks the protocol of Mango Office VPBX, signed, and nobody's telephone rings. */
@org.jspecify.annotations.NullMarked
package orderdesk.local.pbx;
