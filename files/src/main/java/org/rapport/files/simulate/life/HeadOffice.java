package org.rapport.files.simulate.life;

import java.util.List;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.events.Party;

/** The colleagues of head office: they stand in calendars, but in no people file, as they don't sell. */
final class HeadOffice {

    private static final List<Party> ALL = List.of(
            colleague("Hannes Brückmeyer", "hannes.brueckmeyer"),
            colleague("Olaf Wendtland", "olaf.wendtland"),
            colleague("Petra Möbiusch", "petra.moebiusch"),
            colleague("Ilse Kühnapfel", "ilse.kuehnapfel"),
            colleague("Carsten Größl", "carsten.groessl"),
            colleague("Nele Töpferling", "nele.toepferling"),
            colleague("Sinan Arıkan", "sinan.arikan"),
            colleague("Beate Hübschle", "beate.huebschle"),
            colleague("Jens Weißgruber", "jens.weissgruber"),
            colleague("Lena Schäferling", "lena.schaeferling"),
            colleague("Rolf Straußmann", "rolf.straussmann"),
            colleague("Dana Bäumler", "dana.baeumler"));

    private static final int BOARD = 4;
    private static final int SPEAKERS = 9;

    private static final List<Party> ROOMS = List.of(
            new Party("Raum Isar", "raum.isar@firma.example", Party.Kind.ROOM),
            new Party("Raum Elbe", "raum.elbe@firma.example", Party.Kind.ROOM));

    private HeadOffice() {}

    private static Party colleague(String name, String local) {
        return Party.human(name, local + "@firma.example");
    }

    /** One of them. */
    static Party colleague(Chance chance) {
        return chance.pick(ALL);
    }

    /** Who directs the company. */
    static List<Party> board() {
        return ALL.subList(0, BOARD);
    }

    /** So many that with them a meeting is large. */
    static List<Party> speakers() {
        return ALL.subList(ALL.size() - SPEAKERS, ALL.size());
    }

    /** A room. */
    static Party room(Chance chance) {
        return chance.pick(ROOMS);
    }

    /** Somebody who wants to be hired. */
    static Party candidate(Chance chance) {
        int number = 100 + chance.below(900);
        return Party.human("Bewerbung " + number, "bewerbung." + number + "@post.example");
    }

    /** Who speaks for a supplier. */
    static Party supplier(Chance chance) {
        return chance.pick(List.of(
                Party.human("Grace Whitfield", "g.whitfield@hudson-parts.example"),
                Party.human("Marc Delcourt", "m.delcourt@meridian-tools.example")));
    }
}
