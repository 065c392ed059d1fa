package org.rapport.app.ledger.logged;

/** That the reader's browser may have kept names from before they signed in; what they are, it alone knows. */
public record RememberedPage() {}
