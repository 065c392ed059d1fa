package org.rapport.files.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.rapport.files.event.CalendarEvent;

/** Hashes UIDs: they are compared, never kept. */
final class Uids {

    private Uids() {}

    static CalendarEvent.Uid of(String uid) {
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(uid.getBytes(StandardCharsets.UTF_8)));
        return new CalendarEvent.Uid(hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
