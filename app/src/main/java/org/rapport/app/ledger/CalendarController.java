package org.rapport.app.ledger;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.ledger.Upload.Result;
import org.rapport.app.people.Uploaded;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.app.web.StreamedForm;
import org.rapport.files.table.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where somebody brings their calendar, and takes it back. */
@Controller
class CalendarController {

    private final Imports imports;
    private final Uploaded uploaded;

    CalendarController(Imports imports, Uploaded uploaded) {
        this.uploaded = uploaded;
        this.imports = imports;
    }

    @GetMapping("/calendar")
    View page(@AuthenticationPrincipal SignedIn who, Locale language) {
        return page(who, language, null, null);
    }

    /** One or several files as one upload; {@code whole} says that they are the whole calendar. */
    @PostMapping("/calendar")
    View take(
            @AuthenticationPrincipal SignedIn who,
            @RequestAttribute(StreamedForm.NAME) StreamedForm form,
            Locale language)
            throws Refused {
        String closed = imports.standing(who, language).closed();
        if (closed != null) {
            return page(who, language, null, closed);
        }
        ReadCalendars read = new ReadCalendars(uploaded);
        form.read(read);
        if (!read.isAnyCalendar()) {
            imports.refused(who, read.files());
            return new PageView(
                    "calendar.jte",
                    new CalendarPage(
                            imports.standing(who, language), null, "calendar.unreadable", read.problems(language)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean isWhole = form.field("whole").equals("true");
        return page(who, language, imports.take(who, isWhole, read.hash(), read.files(), language), null);
    }

    @PostMapping("/calendar/uploads/{id}/applying")
    View apply(@AuthenticationPrincipal SignedIn who, @PathVariable int id, Locale language) {
        return imports.apply(who, id) ? new RedirectView("/calendar") : page(who, language, null, "calendar.gone");
    }

    @PostMapping("/calendar/uploads/{id}/undoing")
    View undo(@AuthenticationPrincipal SignedIn who, @PathVariable int id, Locale language) {
        return imports.undo(who, id) ? new RedirectView("/calendar") : page(who, language, null, "calendar.gone");
    }

    private View page(SignedIn who, Locale language, @Nullable Result taken, @Nullable String wrong) {
        List<String> problems = taken == null ? List.of() : taken.problems();
        CalendarPage page = new CalendarPage(imports.standing(who, language), taken, wrong, problems);
        return new PageView("calendar.jte", page, wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
