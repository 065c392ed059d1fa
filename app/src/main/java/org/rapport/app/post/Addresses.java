package org.rapport.app.post;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;

/** To whom a mail goes; what could begin a header of its own is refused, never repaired. */
final class Addresses {

    private Addresses() {}

    /** Somebody's address with their name. */
    static InternetAddress of(String address, String name) throws AddressException {
        InternetAddress known = new InternetAddress(checked(address), true);
        if (!known.getAddress().equals(address) || !address.contains("@")) {
            throw new AddressException("no bare address");
        }
        try {
            if (!checked(name).isBlank()) {
                known.setPersonal(name, StandardCharsets.UTF_8.name());
            }
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return known;
    }

    /** The text itself, which holds no control character and no break of a line. */
    static String checked(String text) throws AddressException {
        if (text.codePoints().anyMatch(Addresses::isControl)) {
            throw new AddressException("control character");
        }
        return text;
    }

    private static boolean isControl(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT -> true;
            default -> false;
        };
    }
}
