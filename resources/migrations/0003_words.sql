-- Finding words at once in lists of any length: see storage/WordIndex. SQLite only; PostgreSQL reads the texts. The
-- program fills it.
{words product}
