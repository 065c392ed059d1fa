package org.rapport.app.crm;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.app.crm.Mappings.Chosen;
import org.rapport.app.crm.ResultsImport.Result;
import org.rapport.app.crm.StagedFiles.Staged;
import org.rapport.app.trust.Pauses;
import org.rapport.app.trust.Purposes;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.Words;
import org.rapport.files.results.exports.DealReader;
import org.rapport.files.results.exports.Mapping;
import org.rapport.files.table.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Files of results: looked at before they are taken, each taken whole or not at all, each taken back as one. */
@Controller
class ResultsController {

    private static final BigDecimal LEAST_RATE = new BigDecimal("0.000001");
    private static final BigDecimal MOST_RATE = new BigDecimal("1000000");

    private final Transactions transactions;
    private final StagedFiles staged;
    private final ResultFiles files;
    private final Clock clock;

    ResultsController(Transactions transactions, StagedFiles staged, ResultFiles files, Clock clock) {
        this.transactions = transactions;
        this.staged = staged;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/results")
    View page(@AuthenticationPrincipal SignedIn admin, Locale language) {
        return page(admin, null, null, language);
    }

    private PageView page(
            SignedIn admin, ResultsImport.@Nullable Result taken, @Nullable String refused, Locale language) {
        List<String> currencies = transactions.importing(admin.token(), ResultsPage::currencies);
        ResultsPage page = transactions.as(
                admin.token(),
                client -> new ResultsPage(
                        closed(client),
                        ResultsPage.Row.list(client, clock, language),
                        ResultsPage.rates(client),
                        currencies,
                        ResultsPage.currency(client),
                        taken,
                        refused));
        return new PageView("results.jte", page, refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Why nothing is taken, as the key of a sentence; null where it is. */
    private static @Nullable String closed(JdbcClient client) {
        if (!Purposes.isOn(client, "results")) {
            return "results.off";
        }
        return Pauses.takes(client, "results") ? null : "results.paused";
    }

    /** Shows what a file holds before anything is taken. */
    @PostMapping("/results")
    View look(@AuthenticationPrincipal SignedIn admin, @RequestParam MultipartFile file, Locale language)
            throws IOException {
        String closed = transactions.as(admin.token(), ResultsController::closed);
        if (closed != null) {
            return page(
                    admin, null, Words.beside(ResultsController.class, language).say(closed), language);
        }
        Staged kept = staged.keep(file, admin.person());
        try {
            List<String> titles = DealReader.titles(kept.path());
            Chosen chosen = transactions.as(
                    admin.token(),
                    client -> Mappings.find(client, titles).orElseGet(() -> guess(client, Kind.of(titles), titles)));
            return preview(admin, kept, titles, chosen, HttpStatus.OK, language);
        } catch (Refused e) {
            staged.drop(kept);
            return page(admin, null, e.sentence(language), language);
        }
    }

    private static Chosen guess(JdbcClient client, Kind kind, List<String> titles) {
        return new Chosen(kind, kind.export().guess(titles, ResultsPage.currency(client)));
    }

    private PageView preview(
            SignedIn admin, Staged kept, List<String> titles, Chosen chosen, HttpStatus status, Locale language) {
        Preview preview = Preview.of(kept, chosen, titles, language);
        List<String> unknown = transactions.importing(admin.token(), client -> {
            Owners owners = new Owners(client);
            preview.owners().forEach(owners::find);
            return List.copyOf(owners.unknown());
        });
        return new PageView("results_preview.jte", PreviewPage.of(kept.id(), preview, unknown, language), status);
    }

    /**
     * How a form says that a file is to be read; what it leaves out is null.
     *
     * @param kind what the file holds
     * @param as of which kind the columns are that it gives
     * @param column the header of each column, in order
     */
    record Form(
            @Nullable String kind,
            @Nullable String as,
            @Nullable List<String> column,
            @Nullable String dates,
            @Nullable String amounts,
            @Nullable String currency) {

        /** Whether its columns are those of another kind than the one that was chosen. */
        boolean isOfAnotherKind() {
            return !Objects.equals(kind, as);
        }

        Mapping mapping(Kind of) {
            String code = currency == null ? "" : currency.strip().toUpperCase(Locale.ROOT);
            return Mappings.of(
                    of, column == null ? List.of() : column, dates, amounts, code.matches("[A-Z]{3}") ? code : "");
        }
    }

    private Chosen chosen(SignedIn admin, Form form, List<String> titles) {
        Kind kind = Kind.find(form.kind()).orElseGet(() -> Kind.of(titles));
        return form.isOfAnotherKind()
                ? transactions.as(admin.token(), client -> guess(client, kind, titles))
                : new Chosen(kind, form.mapping(kind));
    }

    /** Shows the waiting file once more, read by other columns. */
    @PostMapping("/results/preview")
    View again(@AuthenticationPrincipal SignedIn admin, @RequestParam UUID id, Form form, Locale language) {
        return with(admin, id, language, kept -> {
            List<String> titles = DealReader.titles(kept.path());
            return preview(admin, kept, titles, chosen(admin, form, titles), HttpStatus.OK, language);
        });
    }

    /** Takes the waiting file over, as it was read; shows it once more where it was not yet read as what it is said to hold. */
    @PostMapping("/results/taking")
    View take(@AuthenticationPrincipal SignedIn admin, @RequestParam UUID id, Form form, Locale language) {
        return with(admin, id, language, kept -> {
            List<String> titles = DealReader.titles(kept.path());
            Chosen chosen = chosen(admin, form, titles);
            Preview preview = Preview.of(kept, chosen, titles, language);
            if (preview.refused() != null || form.isOfAnotherKind()) {
                return preview(
                        admin,
                        kept,
                        titles,
                        chosen,
                        preview.refused() == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                        language);
            }
            String closed = transactions.as(admin.token(), ResultsController::closed);
            if (closed != null) {
                return page(
                        admin,
                        null,
                        Words.beside(ResultsController.class, language).say(closed),
                        language);
            }
            Result result;
            try {
                result = files.take(admin, preview.kind(), preview.rows());
            } catch (DataIntegrityViolationException e) { // of a length or size that no table holds
                return page(
                        admin,
                        null,
                        Words.beside(ResultsController.class, language).say("results.large"),
                        language);
            }
            transactions.as(admin.token(), client -> {
                Mappings.keep(client, titles, chosen.kind(), chosen.mapping());
                return true;
            });
            staged.drop(kept);
            return page(admin, result, null, language);
        });
    }

    /** Takes the newest file back. */
    @PostMapping("/results/{id}/undoing")
    View undo(@AuthenticationPrincipal SignedIn admin, @PathVariable int id) {
        files.undo(admin, id);
        return new RedirectView("/results");
    }

    /** Says what another currency is worth in the company's. */
    @PostMapping("/results/rates")
    View rate(
            @AuthenticationPrincipal SignedIn admin,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "") String rate,
            Locale language) {
        Optional<BigDecimal> worth = rate(rate);
        if (worth.isEmpty() || !isCurrency(currency)) {
            return page(
                    admin, null, Words.beside(ResultsController.class, language).say("rates.wrong"), language);
        }
        transactions.as(
                admin.token(),
                client -> client.sql(
                                "insert into crm.rate values (?, ?) on conflict (currency) do update set rate = excluded.rate")
                        .param(currency)
                        .param(worth.get())
                        .update());
        return new RedirectView("/results");
    }

    private static Optional<BigDecimal> rate(String text) {
        try {
            BigDecimal rate = new BigDecimal(text.strip().replace(',', '.'));
            return rate.compareTo(LEAST_RATE) >= 0 && rate.compareTo(MOST_RATE) <= 0
                    ? Optional.of(rate)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }

    /** What is done with a waiting file. */
    private interface Reading {
        View with(Staged kept) throws Refused;
    }

    private View with(SignedIn admin, UUID id, Locale language, Reading reading) {
        Staged kept = staged.find(id, admin.person()).orElse(null);
        if (kept == null) {
            return page(
                    admin, null, Words.beside(ResultsController.class, language).say("results.waited"), language);
        }
        try {
            return reading.with(kept);
        } catch (Refused e) {
            return page(admin, null, e.sentence(language), language);
        }
    }
}
