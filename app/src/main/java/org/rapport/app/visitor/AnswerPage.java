package org.rapport.app.visitor;

import java.util.List;
import org.rapport.files.form.WeekPage;

/** The answer from files that were dropped, and what couldn't be used of them. */
public record AnswerPage(WeekPage answer, List<String> problems) {}
