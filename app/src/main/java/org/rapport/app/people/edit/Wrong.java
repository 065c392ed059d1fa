package org.rapport.app.people.edit;

/**
 * Why a person can't be kept as typed.
 *
 * @param column the field, as a people file calls it; empty where none is meant
 * @param period which of the periods, from 0; −1 where the person is meant
 * @param sentence what is wrong and what to do
 */
public record Wrong(String column, int period, String sentence) {}
