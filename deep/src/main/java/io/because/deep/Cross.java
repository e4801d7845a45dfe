package io.because.deep;

/// A field of a user and one of an item taken together: a row for every pair of their categories.
record Cross(EncodedField user, EncodedField item) implements Input {
    @Override
    public String name() {
        return user.name() + " x " + item.name();
    }

    @Override
    public int rows() {
        return Math.multiplyExact(user.rows(), item.rows());
    }

    @Override
    public boolean several() {
        return user.several() || item.several();
    }

    /// Of the first category of each.
    int row(int who, int which) {
        return user.value(who, 0) * item.rows() + item.value(which, 0);
    }

    int count(int who, int which) {
        return user.count(who) * item.count(which);
    }

    void write(int who, int which, int[] into, int at) {
        int next = at;
        for (int u = 0; u < user.count(who); u++) {
            int row = user.value(who, u) * item.rows();
            for (int i = 0; i < item.count(which); i++) {
                into[next++] = row + item.value(which, i);
            }
        }
    }
}
