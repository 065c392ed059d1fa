package org.rapport.app.study;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.study.Releases.Importance;
import org.rapport.app.study.Releases.Released;
import org.rapport.app.study.Releases.SelfEstimate;
import org.rapport.core.AttentionParameters;
import org.rapport.core.Statistic;
import org.rapport.core.anonymity.LeaderGroup;
import org.rapport.core.anonymity.LeaderGroup.Bin;
import org.rapport.core.anonymity.LeaderGroup.Portion;
import org.rapport.core.anonymity.LeaderGroup.Side;
import org.rapport.files.Words;
import org.rapport.files.form.Figures;
import org.rapport.files.form.WeekPage.Picture;
import org.rapport.files.picture.BinsPicture;

/**
 * The study of the own house, in words and pictures.
 *
 * @param groups the company first
 * @param own the reader's own figure, for themselves alone; null = none
 */
public record StudyPage(List<Group> groups, @Nullable String own) {

    private static final int PHONE = 358;
    private static final int PAGE = 672;
    private static final double LINE = AttentionParameters.defaults().lineHours();
    private static final double MIDDLE_OF_SCALE = 3;

    /** A unit's figures, as they were released for that month; each list holds sentences. */
    public record Group(
            String month,
            String name,
            String opening,
            List<String> beside,
            @Nullable Picture picture,
            List<Row> rows,
            List<String> said,
            List<Past> past) {}

    /** An earlier month of a unit: its share and its middle value, in words. */
    public record Past(String month, String share, String median) {}

    /** A bin in the table. */
    public record Row(String hours, String leaders) {}

    /** Writes the sentences of one group in one language. */
    static final class Sentences {
        private final Words words;
        private final Figures figures;
        private final Locale language;

        Sentences(Locale language, LocalDate today) {
            this.words = Words.beside(StudyPage.class, language);
            this.figures = Figures.in(language, today);
            this.language = words.language();
        }

        private String month(LocalDate month) {
            return DateTimeFormatter.ofPattern("LLLL uuuu", language).format(month);
        }

        Group group(
                Released released,
                List<Released> earlier,
                @Nullable Importance importance,
                @Nullable SelfEstimate self) {
            LeaderGroup hours = (LeaderGroup) released.figures();
            List<String> said = new ArrayList<>();
            if (importance != null) {
                said.add(importance(importance));
                said.add(words.say("study.gap", figures.hours(hours.median())));
            }
            if (self != null) {
                said.add(self(self));
            }
            return new Group(
                    month(released.month()),
                    released.area() == Units.COMPANY
                            ? words.say("study.company")
                            : words.say("study.area", released.name()),
                    share("study.h2", hours.h2()),
                    beside(hours),
                    picture(hours),
                    hours.bins().stream()
                            .map(bin -> new Row(label(bin), String.valueOf(bin.leaders())))
                            .toList(),
                    said,
                    earlier.stream().map(this::past).toList());
        }

        private Past past(Released released) {
            LeaderGroup hours = (LeaderGroup) released.figures();
            return new Past(month(released.month()), share("study.h2", hours.h2()), figures.hours(hours.median()));
        }

        private String share(String key, Portion portion) {
            if (portion.side() != Side.SHARE) {
                return words.say(
                        key + (portion.side() == Side.NEARLY_ALL ? ".all" : ".nobody"), String.valueOf(portion.n()));
            }
            return words.say(
                    key,
                    String.valueOf(portion.hits()),
                    String.valueOf(portion.n()),
                    percent(portion.share().wilson().value()));
        }

        private List<String> beside(LeaderGroup hours) {
            List<String> beside = new ArrayList<>();
            if (hours.h2().side() == Side.SHARE) {
                Statistic share = hours.h2().share().wilson();
                String verdict = share.lo() > 0.5 ? "more" : share.hi() < 0.5 ? "less" : "open";
                beside.add(words.say(
                        "study.verdict." + verdict,
                        percent(share.lo()),
                        percent(share.hi()),
                        String.valueOf(share.n())));
            }
            beside.add(
                    Double.isNaN(hours.lo())
                            ? words.say("study.median.only", figures.hours(hours.median()))
                            : words.say(
                                    "study.median",
                                    figures.hours(hours.median()),
                                    figures.hours(hours.lo()),
                                    figures.hours(hours.hi())));
            beside.add(share("study.h1", hours.h1()));
            beside.add(share("study.h3", hours.h3()));
            return beside;
        }

        private String importance(Importance importance) {
            String mean = number(importance.mean());
            return words.say(
                    !importance.isLimit()
                            ? "study.importance"
                            : importance.mean() > MIDDLE_OF_SCALE ? "study.importance.above" : "study.importance.below",
                    mean,
                    band(importance.leaders()));
        }

        private String band(int n) {
            return words.say(n < 10 ? "study.n.few" : n < 20 ? "study.n.some" : "study.n.many");
        }

        private String self(SelfEstimate self) {
            String side = self.lo() > 0 ? "above" : self.hi() < 0 ? "below" : "open";
            return words.say(
                    "study.self." + side,
                    signed(self.bias()),
                    signed(self.lo()),
                    signed(self.hi()),
                    signed(self.lower()),
                    signed(self.upper()),
                    String.valueOf(self.leaders()));
        }

        private Picture picture(LeaderGroup hours) {
            List<Bin> bins = hours.bins();
            int line = 0;
            for (int i = 1; i < bins.size(); i++) {
                line = bins.get(i).from() == LINE ? i : line;
            }
            BinsPicture picture = new BinsPicture(
                    bins.stream()
                            .map(bin -> new BinsPicture.Bin(label(bin), bin.leaders()))
                            .toList(),
                    line,
                    new BinsPicture.Labels(
                            words.say("study.picture"), words.say("study.picture.text"), words.say("study.line")));
            return new Picture(picture.svg(PHONE), picture.svg(PAGE));
        }

        private String label(Bin bin) {
            if (bin.to() == Double.MAX_VALUE) {
                return words.say(bin.from() == 0 ? "study.bin.any" : "study.bin.above", whole(bin.from()));
            }
            return bin.from() == 0
                    ? words.say("study.bin.upto", whole(bin.to()))
                    : words.say("study.bin", whole(bin.from()), whole(bin.to()));
        }

        private static String whole(double hours) {
            return String.valueOf(Math.round(hours));
        }

        private String percent(double share) {
            return NumberFormat.getPercentInstance(language).format(share);
        }

        private String number(double value) {
            NumberFormat format = NumberFormat.getNumberInstance(language);
            format.setMaximumFractionDigits(2);
            return format.format(value);
        }

        private String signed(double hours) {
            return (hours > 0 ? "+" : hours < 0 ? "−" : "±") + number(Math.abs(hours)) + "\u00a0h";
        }

        /** The reader's own twelve weeks. */
        String own(double hours) {
            return words.say("study.own", figures.hours(hours));
        }
    }
}
