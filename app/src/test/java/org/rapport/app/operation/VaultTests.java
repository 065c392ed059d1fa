package org.rapport.app.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VaultTests {

    private static final char[] KEY = "correct horse battery".toCharArray();

    static IntStream sizes() {
        return IntStream.of(0, 1, 65_535, 65_536, 65_537, 300_000);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void givesBackWhatItWasGiven(int size) throws IOException {
        byte[] bytes = bytes(size);

        assertThat(open(seal(bytes), KEY)).isEqualTo(bytes);
    }

    @Test
    void opensToNoOtherPassphrase() throws IOException {
        byte[] sealed = seal(bytes(10));

        assertThatThrownBy(() -> open(sealed, "correct horse batterz".toCharArray()))
                .isInstanceOfSatisfying(
                        Vault.Sealed.class, e -> assertThat(e.isFirst()).isTrue());
    }

    @Test
    void noticesWhatIsCutOffOrChangedAnywhere() throws IOException {
        byte[] sealed = seal(bytes(200_000));
        Random random = new Random(1);

        for (int i = 0; i < 12; i++) {
            int cut = 28 + random.nextInt(sealed.length - 28);
            assertThatThrownBy(() -> open(Arrays.copyOf(sealed, cut), KEY))
                    .as("cut at " + cut)
                    .isInstanceOfAny(EOFException.class, Vault.Sealed.class);
            byte[] changed = sealed.clone();
            changed[cut] ^= 1;
            assertThatThrownBy(() -> open(changed, KEY)).as("changed at " + cut).isInstanceOf(IOException.class);
        }
    }

    @Test
    void noticesThatChunksChangedPlaces() throws IOException {
        byte[] sealed = seal(bytes(200_000));
        int chunk = 65_536 + 16 + 4;
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, 28, swapped, 28 + chunk, chunk);
        System.arraycopy(sealed, 28 + chunk, swapped, 28, chunk);

        assertThatThrownBy(() -> open(swapped, KEY)).isInstanceOf(Vault.Sealed.class);
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static byte[] seal(byte[] bytes) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = Vault.sealing(sealed, KEY)) {
            out.write(bytes);
        }
        return sealed.toByteArray();
    }

    private static byte[] open(byte[] sealed, char[] key) throws IOException {
        return Vault.opening(new ByteArrayInputStream(sealed), key).readAllBytes();
    }
}
