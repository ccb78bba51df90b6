package orderdesk.notification.mailbox.domain;

/** What of a letter is not kept here, and why; the letter itself stays on its mail server. */
public enum LeftOut {
    /** It is larger than 145 MiB, or came for longer than three minutes: only what its headers say is kept. */
    LETTER_TOO_LARGE,
    /** It cannot be read at all: only what its headers or the mail server say of it is kept. */
    LETTER_UNREADABLE,
    /** It has more than 100 parts. */
    PARTS_TOO_MANY,
    /** Parts are nested deeper than 10. */
    NESTED_TOO_DEEP,
    /** A part could not be decoded. */
    PART_UNREADABLE,
    /** It has more than 20 attachments. */
    ATTACHMENTS_TOO_MANY,
    /** An attachment is larger than 10 MiB; a picture than 20, a film than 100. */
    ATTACHMENT_TOO_LARGE,
    /** The text has more than 20,000 characters. */
    TEXT_CUT,
    /** It orders more than 100 lines: somebody has to look at all of them. */
    LINES_TOO_MANY,
    /** A spreadsheet is damaged, or inflates beyond what one can be. */
    SHEET_UNREADABLE
}
