package org.rapport.files.simulate.company;

import java.time.ZoneId;
import org.rapport.files.simulate.export.Style;

/**
 * How much, where and with what somebody works.
 *
 * @param days working days a week, above 0, at most 5
 * @param zone where their day begins
 * @param region whose public holidays hold, ISO 3166 such as DE-NW
 * @param style of the program in which their calendar is
 */
public record Contract(double days, ZoneId zone, String region, Style style) {}
