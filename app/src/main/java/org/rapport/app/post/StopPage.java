package org.rapport.app.post;

/**
 * Where mails are stopped by the tag of one.
 *
 * @param said key of what became of it; empty while nothing was asked for
 */
public record StopPage(String tag, String said) {}
