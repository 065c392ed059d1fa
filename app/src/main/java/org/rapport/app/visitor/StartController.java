package org.rapport.app.visitor;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.people.Uploaded;
import org.rapport.app.web.Frame;
import org.rapport.app.web.PageView;
import org.rapport.files.answer.Calculation;
import org.rapport.files.answer.Calculation.Here;
import org.rapport.files.answer.Calculation.Inputs;
import org.rapport.files.answer.Request;
import org.rapport.files.answer.Unanswerable;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.form.WeekPage;
import org.rapport.files.people.People;
import org.rapport.files.people.PeopleReader;
import org.rapport.files.table.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where everybody begins; who has no account gets the answer of {@code rapport week} from files, computed in memory. */
@Controller
class StartController {

    private static final int MOST_PROBLEMS = 20;

    private final Clock clock;
    private final Uploaded uploaded;

    StartController(Clock clock, Uploaded uploaded) {
        this.uploaded = uploaded;
        this.clock = clock;
    }

    @GetMapping("/")
    View start() {
        return Frame.signedIn()
                .<View>map(who -> new RedirectView(who.leads() ? "/week" : who.reports() ? "/place" : "/trust"))
                .orElseGet(() -> PageView.of("start.jte", StartPage.empty()));
    }

    /** The answer from calendars, and people where they came along; the files are gone with the request. */
    @PostMapping("/answer")
    View answer(
            @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = "") String me,
            @RequestParam(defaultValue = "") String reports,
            Locale language)
            throws IOException {
        String address = me.strip().toLowerCase(Locale.ROOT);
        List<String> people = Stream.of(reports.toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(one -> !one.isEmpty())
                .toList();
        try {
            WeekAnswer answer = answer(files, address, people);
            return answer.median().status().isNone()
                    ? refused(new StartPage(address, String.join(" ", people), null, sentence(answer, language)))
                    : PageView.of(
                            "answer.jte",
                            new AnswerPage(
                                    WeekPage.of(
                                            answer,
                                            language,
                                            clock.instant()
                                                    .atZone(answer.zone())
                                                    .toLocalDate()),
                                    problems(answer, language)));
        } catch (Unanswerable e) {
            boolean isUnknown = e.key().startsWith("leader.");
            return refused(new StartPage(
                    address,
                    String.join(" ", people),
                    isUnknown ? "start.whose" : null,
                    isUnknown ? null : e.sentence(language)));
        } catch (Refused e) {
            return refused(new StartPage(address, String.join(" ", people), null, e.sentence(language)));
        }
    }

    private static @Nullable String sentence(WeekAnswer answer, Locale language) {
        List<String> problems = problems(answer, language);
        WeekPage page = WeekPage.of(answer, language, answer.until());
        return String.join(" ", List.of(page.first().opening(), problems.isEmpty() ? "" : problems.getFirst()))
                .strip();
    }

    private static List<String> problems(WeekAnswer answer, Locale language) {
        return answer.problems().stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> problem.told(language))
                .toList();
    }

    private static View refused(StartPage page) {
        return new PageView("start.jte", page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private WeekAnswer answer(List<MultipartFile> files, String me, List<String> reports)
            throws IOException, Refused, Unanswerable {
        List<CalendarFile> calendars = new ArrayList<>();
        People people = null;
        for (MultipartFile file : files) {
            String name = String.valueOf(file.getOriginalFilename());
            if (ends(name, ".csv")) {
                people = uploaded.read(file, "people.csv", PeopleReader::read);
            } else {
                calendars.addAll(calendars(file, name));
            }
        }
        Request request = new Request(
                me.isEmpty() ? List.of() : List.of(me),
                people == null ? reports : List.of(),
                null,
                null,
                null,
                Request.DEFAULT_WEEKS);
        return new Calculation(request, Inputs.of(calendars, people, List.of()))
                .answer(new Here(clock.instant(), clock.getZone()));
    }

    /** A zip's directory stands at its end, so that it has to lie somewhere while it is read. */
    private List<CalendarFile> calendars(MultipartFile file, String name) throws IOException, Refused {
        if (ends(name, ".zip")) {
            return uploaded.read(
                    file, "calendar.zip", path -> CalendarReader.read(List.of(path), CalendarReader.Progress.NONE));
        }
        try (InputStream in = new BufferedInputStream(file.getInputStream())) {
            return List.of(CalendarReader.read("calendar.ics", in, CalendarReader.Privacy.NOTHING));
        }
    }

    private static boolean ends(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
