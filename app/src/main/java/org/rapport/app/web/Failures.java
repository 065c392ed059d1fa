package org.rapport.app.web;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is said when something fails: never a row, a value or a statement. */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Fault fault;

    Failures(Fault fault) {
        this.fault = fault;
    }

    @ExceptionHandler(NoResourceFoundException.class)
    PageView missing() {
        return page("missing", "", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        MethodArgumentTypeMismatchException.class,
        MethodArgumentNotValidException.class,
        MissingServletRequestPartException.class,
        HttpRequestMethodNotSupportedException.class
    })
    PageView incomplete() {
        return page("incomplete", "", HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    PageView tooLarge() {
        return page("too_large", "", HttpStatus.CONTENT_TOO_LARGE);
    }

    /** What came wasn't a form, or there was no room to keep it while it was read. */
    @ExceptionHandler(MultipartException.class)
    PageView cameByHalves(MultipartException e) {
        PageView page = fault.page(e);
        return page == null ? incomplete() : page;
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    PageView data(RuntimeException e) {
        return failed(e, e.getClass().getSimpleName()); // its message may hold a row
    }

    @ExceptionHandler(RuntimeException.class)
    PageView other(RuntimeException e) {
        return failed(e, where(e));
    }

    private PageView failed(RuntimeException e, String what) {
        PageView page = fault.page(e);
        if (page != null) {
            LOG.warn("{} because of {}", page.status(), what);
            return page;
        }
        String mark = mark();
        LOG.error("{} {}", mark, what);
        return page("failed", mark, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static String where(RuntimeException e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e.getClass().getSimpleName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static PageView page(String key, String mark, HttpStatus status) {
        return new PageView("failure.jte", new FailurePage(key, mark), status);
    }
}
