package org.rapport.app.ledger;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.ledger.Upload.Result;
import org.rapport.app.people.Uploaded;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.calendar.CalendarReader.Privacy;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.table.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
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
            @RequestParam List<MultipartFile> file,
            @RequestParam(defaultValue = "false") boolean whole,
            Locale language)
            throws IOException, Refused {
        String closed = imports.standing(who, language).closed();
        if (closed != null) {
            return page(who, language, null, closed);
        }
        List<CalendarFile> files = new ArrayList<>();
        for (MultipartFile one : file) {
            files.addAll(read(one));
        }
        boolean isCalendar = files.stream().anyMatch(CalendarFile::isCalendar);
        if (!isCalendar) {
            imports.refused(who, files);
            return page(who, language, null, "calendar.unreadable");
        }
        return page(who, language, imports.take(who, whole, hash(file), files, language), null);
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
        CalendarPage page = new CalendarPage(imports.standing(who, language), taken, wrong);
        return new PageView("calendar.jte", page, wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A zip's directory stands at its end, so that it has to lie somewhere while it is read. */
    private List<CalendarFile> read(MultipartFile file) throws IOException, Refused {
        String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            return uploaded.read(
                    file,
                    "calendar.zip",
                    path -> CalendarReader.read(List.of(path), CalendarReader.Progress.NONE, Privacy.TIMES));
        }
        try (InputStream in = new BufferedInputStream(file.getInputStream(), 1 << 16)) {
            return List.of(CalendarReader.read("calendar.ics", in, Privacy.TIMES));
        }
    }

    /** Of one file its own, of several that of theirs. */
    private static byte[] hash(List<MultipartFile> files) throws IOException {
        if (files.size() == 1) {
            return hash(files.getFirst());
        }
        MessageDigest digest = sha256();
        for (MultipartFile file : files) {
            digest.update(hash(file));
        }
        return digest.digest();
    }

    private static byte[] hash(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return digest.digest();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
