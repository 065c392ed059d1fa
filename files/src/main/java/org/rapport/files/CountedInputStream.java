package org.rapport.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that tells how many bytes were read, so that whoever has a limit can say where it ends. */
public abstract class CountedInputStream extends FilterInputStream {

    protected CountedInputStream(InputStream in) {
        super(in);
    }

    /** So many bytes more were read; what it throws is what the reader meets. */
    protected abstract void count(int bytes) throws IOException;

    @Override
    public final int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        count(Math.max(0, n));
        return n;
    }
}
