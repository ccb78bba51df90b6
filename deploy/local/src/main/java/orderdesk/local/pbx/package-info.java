/** A telephone exchange that is none: it speaks the protocol of Mango Office VPBX, signed, over one line that of an Asterisk, over another that of Zadarma; nobody's telephone rings. */
@org.jspecify.annotations.NullMarked
package orderdesk.local.pbx;
