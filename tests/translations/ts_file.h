// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

class QIODevice;

namespace bailiwick::tests {

/// One text of a Qt .ts file (the format is Qt Linguist's TS 2.1).
struct TsMessage
{
    QString context;
    QString source;
    QString comment; ///< tells equal sources apart, often empty
    bool isPlural = false;
    QString type;             ///< empty when finished, else "unfinished", "vanished", "obsolete"
    QStringList translations; ///< one, or one for each plural form

    QString key() const; ///< context, source and comment: what a program looks up
};

struct TsFile
{
    QList<TsMessage> messages;
    QString error; ///< why the file could not be read to its end, or empty

    QSet<QString> keys() const;
};

TsFile readTs(QIODevice &device);

/// What is wrong with a translation, one sentence each; empty when it may be shown to people:
/// unfinished or vanished, an empty form, fewer than `forms` plural forms, and what must be the
/// same on both sides: placeholders (%1, %L1, %n), tags, a mnemonic (&x), an ellipsis, and space at
/// the ends (texts are joined).
QStringList problems(const TsMessage &message, int forms);

} // namespace bailiwick::tests
