package org.rapport.app.post;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which mails the reader wants, and what one says today.
 *
 * @param isOpen whether the house has a server that takes mails
 * @param isKept whether something was chosen just now
 * @param study whether the study is to come each month; null = it isn't for the reader
 * @param isTold whether what changes of purposes comes to the reader, whatever they choose
 * @param preview this Monday's mail to the reader; empty where there is none
 */
public record MailsPage(
        boolean isOpen,
        boolean isKept,
        boolean monday,
        boolean reminders,
        @Nullable Boolean study,
        boolean names,
        String language,
        boolean isTold,
        List<Mail.Block> preview) {}
