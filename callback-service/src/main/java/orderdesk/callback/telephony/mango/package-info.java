/** Mango Office VPBX, as its "API v1.10 (24.12.2017)" has it: signed forms in both directions. */
@org.jspecify.annotations.NullMarked
package orderdesk.callback.telephony.mango;
