package org.rapport.core.tie;

import org.rapport.core.Parameters;
import org.rapport.core.TieParameters;
import org.rapport.core.TieParameters.ChannelWeights;

/**
 * What a contact weighs: w = c · f(d) ÷ (n − 1) (METHODS §2.1). The channels' c are priors, not findings.
 *
 * @param parameters the c, the unit and cap of length, and the largest group
 */
public record TieWeights(TieParameters parameters) {

    /** The weights of METHODS §2.1. */
    public static TieWeights defaults() {
        return new TieWeights(Parameters.defaults().tie());
    }

    /**
     * The weight of one contact, from 0 to 2 by the values of METHODS; 0 in a group of more than eight, and of a mail to more
     * than two.
     *
     * @param channel how
     * @param minutes how long, at least 0; only looked at where the channel is timed
     * @param humans n, how many take part, the leader included, at least 2
     * @throws IllegalArgumentException if the minutes or the humans lie outside their range
     */
    public double weight(Channel channel, double minutes, int humans) {
        if (humans < 2) {
            throw new IllegalArgumentException("humans is " + humans + "; a contact has two humans or more");
        }
        if (humans > parameters.largestGroup()) {
            return 0;
        }
        boolean toMany =
                channel == Channel.MAIL && humans - 1 > parameters.channels().mailRecipients();
        return toMany ? 0 : coefficient(channel) * length(channel, minutes) / (humans - 1);
    }

    private double length(Channel channel, double minutes) {
        if (!channel.isTimed()) {
            return 1;
        }
        if (!(minutes >= 0)) {
            throw new IllegalArgumentException("minutes is " + minutes + "; a contact lasts 0 minutes or more");
        }
        return Math.sqrt(Math.min(minutes, parameters.capMinutes()) / parameters.unitMinutes());
    }

    private double coefficient(Channel channel) {
        ChannelWeights channels = parameters.channels();
        return switch (channel) {
            case IN_PERSON -> channels.inPerson();
            case VIDEO -> channels.video();
            case PHONE -> channels.phone();
            case CHAT -> channels.chat();
            case MAIL -> channels.mail();
            case COPY -> channels.copy();
        };
    }
}
