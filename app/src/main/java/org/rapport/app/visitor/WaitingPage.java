package org.rapport.app.visitor;

import org.jspecify.annotations.Nullable;

/** Asks for names; {@code typed} as they were typed, {@code wrong} the key of why that isn't enough. */
public record WaitingPage(String typed, @Nullable String wrong) {}
