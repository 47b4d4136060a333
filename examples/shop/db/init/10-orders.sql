CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product integer NOT NULL,
    state text NOT NULL DEFAULT 'new'
);
