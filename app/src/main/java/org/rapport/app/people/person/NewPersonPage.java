package org.rapport.app.people.person;

/**
 * The form of somebody new.
 *
 * @param after who was added just before; empty for nobody
 */
public record NewPersonPage(Form form, String after) {}
