package org.rapport.app.post;

import java.util.List;

/**
 * Which mails the reader wants, and what one says today.
 *
 * @param isOpen whether the house has a server that takes mails
 * @param isKept whether something was chosen just now
 * @param preview this Monday's mail to the reader; empty where there is none
 */
public record MailsPage(
        boolean isOpen,
        boolean isKept,
        boolean monday,
        boolean reminders,
        boolean names,
        String language,
        List<Mail.Block> preview) {}
