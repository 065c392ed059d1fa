package org.rapport.files.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapport.core.attention.Waiting.Level;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.Status;

class TextFormTests {

    @Test
    void saysTheUsualAnswerInGerman() {
        assertThat(german(SampleAnswers.usual())).isEqualTo("""
                3 h 10 min für 4 Leute: 48 Minuten je Person und Woche. Ihr Rhythmus,
                alle 14 Tage 30 Minuten, ergibt 1 h. Drei warten auf Sie.
                Einzelgespräche 2 h 50 min, unter 3 h; mit Teamrunden 6 h 35 min, darüber.

                Ihre Wochen                       │ 3 h
                KW 42  12. Okt.  ████████▓▓▓▓░░░░░│░░░░░░░                     2 h 15 min
                KW 43  19. Okt.  ████████████████▓│▓▓▓░░░░░░░░░░░░░░░░░        3 h 45 min
                KW 44  26. Okt.  ╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱│╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱  nicht da
                KW 45  2. Nov.   ████████████▓▓▓▓░│░░░░░░░░░                   3 h
                KW 46  9. Nov.   █████████████████│████▓▓▓▓▓▓▓▓░░░░░░░░░░░░░░  5 h 30 min
                KW 47  16. Nov.  ▓▓▓░░░░░░░░      │                            30 min
                Median           ████████████████▓│░░░░░░░░░░░░░░░░░░          3 h 10 min
                █ Einzelgespräche  ▓ Beziehungsarbeit (die Zahl)  ░ mit Teamrunden

                1 von 4 ist im Rhythmus.

                Wer wartet
                  Sören Bäumler         zuletzt vor 136 Tagen, vereinbart alle 14  lange her
                                        sonst sprechen Sie viel öfter
                  Friederike Kühnapfel  zuletzt vor 33 Tagen, vereinbart alle 14   überfällig
                  Günther Straußmann    zuletzt vor 19 Tagen, vereinbart alle 14   fällig
                Im Rhythmus: Özlem Demirel

                Die Datei ist vom So, 22. Nov. (vor 2 Tagen).
                12 private Termine wurden nicht angesehen.
                Gezählt ist, was der Kalender zeigt; Gespräche auf dem Flur stehen nicht darin.
                """);
    }

    @Test
    void saysTheUsualAnswerInEnglish() {
        assertThat(text(SampleAnswers.usual(), Locale.ENGLISH)).isEqualTo("""
                3 h 10 min for 4 people: 48 minutes per person and week. Your cadence,
                30 minutes every 14 days, comes to 1 h. Three are waiting for you.
                One-to-ones 2 h 50 min, below 3 h; with team rounds 6 h 35 min, above.

                Your weeks                    │ 3 h
                W42  12 Oct  ████████▓▓▓▓░░░░░│░░░░░░░                     2 h 15 min
                W43  19 Oct  ████████████████▓│▓▓▓░░░░░░░░░░░░░░░░░        3 h 45 min
                W44  26 Oct  ╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱│╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱╱  away
                W45  2 Nov   ████████████▓▓▓▓░│░░░░░░░░░                   3 h
                W46  9 Nov   █████████████████│████▓▓▓▓▓▓▓▓░░░░░░░░░░░░░░  5 h 30 min
                W47  16 Nov  ▓▓▓░░░░░░░░      │                            30 min
                Median       ████████████████▓│░░░░░░░░░░░░░░░░░░          3 h 10 min
                █ one-to-ones  ▓ relationship work (the figure)  ░ with team rounds

                1 of 4 is on cadence.

                Who is waiting
                  Sören Bäumler         last 136 days ago, agreed every 14  long ago
                                        you usually talk much more often
                  Friederike Kühnapfel  last 33 days ago, agreed every 14   overdue
                  Günther Straußmann    last 19 days ago, agreed every 14   due
                On cadence: Özlem Demirel

                The file is from Sun 22 Nov (2 days ago).
                12 private events weren't looked at.
                This counts what the calendar shows; talks in the corridor aren't in it.
                """);
    }

    @Test
    void saysWhatIsMissingWhereTheCalendarNamesNobody() {
        SampleAnswers outlook = SampleAnswers.usual()
                .source("-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN", 60, 0)
                .status(Status.NO_PARTICIPANTS, 0);
        assertThat(german(outlook)).isEqualTo("""
                Dieser Kalender kann noch nichts sagen: Es steht nirgends, wer dabei war.

                Veröffentlichte Kalender, „Eingeschränkte Details“ und „Nur Verfügbarkeit“
                lassen die Namen weg. So bekommen Sie einen Kalender mit Namen:
                • Outlook (klassisch): Datei → Kalender speichern → Weitere Optionen → Gesamter
                  Kalender, Alle Details.
                • Google, am Computer: Einstellungen → Importieren & Exportieren → Exportieren;
                  die .zip-Datei, wie sie ist.
                • Apple Kalender, am Mac: den Kalender auswählen → Ablage → Exportieren.
                • Link zu einem veröffentlichten Kalender: Er lässt die Namen immer weg;
                  exportieren Sie den Kalender selbst.
                • Neues Outlook und Telefone: Sie exportieren keinen Kalender. Verbinden Sie ihn
                  mit „serve“, oder tragen Sie Gespräche von Hand ein.

                Die Datei ist vom So, 22. Nov. (vor 2 Tagen).
                12 private Termine wurden nicht angesehen.
                """);
    }

    @Test
    void asksWhetherAnArrangerTakesPart() {
        SampleAnswers arranged = SampleAnswers.usual()
                .source("-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN", 60, 55, "assistenz@firma.example")
                .status(Status.UNCLEAR_ORGANIZER, 6);
        assertThat(german(arranged)).startsWith("""
                Unter Vorbehalt, eine Frage ist offen: 3 h 10 min für 4 Leute, 48 Minuten je
                Person und Woche. Ihr Rhythmus, alle 14 Tage 30 Minuten, ergibt 1 h.
                Einzelgespräche 2 h 50 min; mit Teamrunden 6 h 35 min. Über oder unter 3 h
                entscheidet sich mit der Frage:

                Nimmt assistenz@firma.example selbst teil?

                Eine Adresse, die zu Gesprächen nur einlädt, macht sonst aus jedem
                Einzelgespräch ein Treffen zu dritt. Antworten Sie in der Personendatei
                (--people), Spalte role: assistant, wenn sie nur einlädt; system, wenn sie eine
                Maschine ist; sonst etwa Kollege.
                """);
    }

    @Test
    void saysWhichPeopleWereAssumed() {
        assertThat(german(SampleAnswers.usual().assumed())).contains("""

                Angenommen: Ihre Leute sind die Kolleginnen und Kollegen, mit denen Sie an
                mindestens drei Tagen zu zweit gesprochen haben. Stimmt das nicht, nennen Sie
                sie: --reports anna@firma.example,ben@firma.example oder --people mit einer
                CSV-Datei.
                """);
    }

    @Test
    void showsAFewLettersOfALongNameAndKeepsTheColumns() {
        SampleAnswers names = SampleAnswers.empty()
                .week(1, 1, 1)
                .person("山田太郎という名前のとても長い人", null, Level.NEGLECTED)
                .person("Maximiliane-Theodora von und zu Hohenlohe", LocalDate.of(2026, 10, 20), Level.OVERDUE)
                .person("\u202eevil\u001b[31m\nname", LocalDate.of(2026, 11, 3), Level.DUE);
        assertThat(german(names)).contains("""

                Wer wartet
                  山田太郎という名前の…  noch nie zu zweit, vereinbart alle 14     lange her
                  Maximiliane-Theodora…  zuletzt vor 33 Tagen, vereinbart alle 14  überfällig
                   evil [31m name        zuletzt vor 19 Tagen, vereinbart alle 14  fällig
                """);
    }

    @Test
    void paintsNothingButTheLevels() {
        WeekAnswer answer = SampleAnswers.usual().answer();
        String painted = TextForm.of(answer, Locale.GERMAN, SampleAnswers.TODAY, true);
        assertThat(painted)
                .contains("\u001b[1;35mlange her\u001b[0m")
                .contains("\u001b[35müberfällig\u001b[0m")
                .contains("\u001b[33mfällig\u001b[0m");
        assertThat(painted.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(german(SampleAnswers.usual()));
    }

    private static String german(SampleAnswers answer) {
        return text(answer, Locale.GERMAN);
    }

    private static String text(SampleAnswers answer, Locale language) {
        return TextForm.of(answer.answer(), language, SampleAnswers.TODAY, false);
    }
}
