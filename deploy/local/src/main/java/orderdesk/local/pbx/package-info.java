/** A telephone exchange that is none: it speaks the protocol of Mango Office VPBX, signed, and over one line that of an Asterisk; nobody's telephone rings. */
@org.jspecify.annotations.NullMarked
package orderdesk.local.pbx;
