package org.rapport.app.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.ledger.Upload.Result;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.event.CalendarFile;
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

/** Where a leader brings their calendar, and takes it back. */
@Controller
class CalendarController {

    private final Imports imports;

    CalendarController(Imports imports) {
        this.imports = imports;
    }

    @GetMapping("/calendar")
    View page(@AuthenticationPrincipal SignedIn who) {
        return page(who, null, null);
    }

    @PostMapping("/calendar")
    View take(@AuthenticationPrincipal SignedIn who, @RequestParam MultipartFile file, Locale language)
            throws IOException {
        Imports.Standing standing = imports.standing(who);
        if (!standing.leads() || !standing.isOn()) {
            return page(who, null, standing.leads() ? "calendar.off" : "calendar.not_leading");
        }
        List<CalendarFile> files = read(file);
        boolean isCalendar = files.stream().anyMatch(CalendarFile::isCalendar);
        return isCalendar
                ? page(who, imports.take(who, hash(file), files, language), null)
                : page(who, null, "calendar.unreadable");
    }

    @PostMapping("/calendar/uploads/{id}/undoing")
    View undo(@AuthenticationPrincipal SignedIn who, @PathVariable int id) {
        return imports.undo(who, id) ? new RedirectView("/calendar") : page(who, null, "calendar.gone");
    }

    private View page(SignedIn who, @Nullable Result taken, @Nullable String wrong) {
        CalendarPage page = new CalendarPage(imports.standing(who), taken, wrong);
        return new PageView("calendar.jte", page, wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A zip's directory stands at its end, so that it has to lie somewhere while it is read. */
    private static List<CalendarFile> read(MultipartFile file) throws IOException {
        String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        Path folder = Files.createTempDirectory("rapport-calendar");
        Path copy = folder.resolve(name.endsWith(".zip") ? "calendar.zip" : "calendar.ics");
        try {
            file.transferTo(copy);
            return CalendarReader.read(List.of(copy), CalendarReader.Progress.NONE);
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder);
        }
    }

    private static byte[] hash(MultipartFile file) {
        try (InputStream in = file.getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return digest.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
