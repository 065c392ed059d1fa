package org.rapport.app.crm;

import java.util.List;

/**
 * How the customers of a team fare.
 *
 * @param customers a sentence each
 * @param time how much time people get by their customer responsibility, a sentence each; empty while the label is off
 */
public record CustomersPage(List<String> customers, List<String> time) {}
