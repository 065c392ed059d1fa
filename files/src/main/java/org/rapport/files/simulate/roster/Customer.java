package org.rapport.files.simulate.roster;

/**
 * A customer of a territory; whoever holds the seat looks after it.
 *
 * @param id stable and unique, such as K0001234
 * @param name such as "Ahornbach Logistik GmbH"
 * @param contact who speaks for it
 * @param email that person's address, in the customer's own domain
 */
public record Customer(String id, String name, String contact, String email) {}
