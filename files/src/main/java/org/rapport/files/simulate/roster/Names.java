package org.rapport.files.simulate.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Name;

/**
 * Names and addresses, one to one with numbers: nobody must be asked whether a name is taken. The numbers run through all pairs of a
 * given and a family name in a scattered order before a pair comes again, then with a figure behind it.
 */
final class Names {

    /** The domain of all addresses; nobody can own it (RFC 2606). */
    static final String DOMAIN = "firma.example";

    private static final List<String> GIVEN = read("given-names.txt");
    private static final List<String> FAMILY = read("family-names.txt");
    private static final long PAIRS = (long) GIVEN.size() * FAMILY.size();
    private static final long STEP = coprime((long) (PAIRS * 0.618_033_988_75));
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final long shift;

    Names(Company company) {
        this.shift = Math.floorMod(company.root().of("names").chance().bits(), PAIRS);
    }

    /** The name of a number, from ever. */
    Name of(long number) {
        long place = Math.floorMod(number * STEP + shift, PAIRS);
        String given = GIVEN.get((int) (place % GIVEN.size()));
        String family = FAMILY.get((int) (place / GIVEN.size()));
        long again = number / PAIRS;
        String figure = again == 0 ? "" : String.valueOf(again + 1);
        return new Name(given, family, address(given + "." + family + figure), LocalDate.MIN);
    }

    /** The same person after a wedding: no other name has a hyphen, so the address is free. */
    static Name married(Name name, int spouse, LocalDate from) {
        String family = name.last() + "-" + FAMILY.get(spouse % FAMILY.size());
        String before = name.email().substring(0, name.email().indexOf('@'));
        String added = plain(family.substring(name.last().length()));
        return new Name(name.first(), family, before + added + "@" + DOMAIN, from);
    }

    /** The address of whatever is called so. */
    static String address(String local) {
        return plain(local) + "@" + DOMAIN;
    }

    /** In letters from a to z: ä as ae, ß as ss, other marks left out. */
    static String plain(String text) {
        String german = text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ı", "i");
        return MARKS.matcher(Normalizer.normalize(german, Normalizer.Form.NFD)).replaceAll("");
    }

    private static long coprime(long wanted) {
        long step = wanted;
        while (!BigInteger.valueOf(step).gcd(BigInteger.valueOf(PAIRS)).equals(BigInteger.ONE)) {
            step++;
        }
        return step;
    }

    private static List<String> read(String file) {
        try (InputStream in = Names.class.getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
            return List.of(new String(bytes, StandardCharsets.UTF_8).strip().split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
