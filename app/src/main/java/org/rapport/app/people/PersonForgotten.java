package org.rapport.app.people;

/** Somebody was forgotten for good; told within the transaction that did it. */
public record PersonForgotten(int person) {}
