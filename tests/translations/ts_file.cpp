// SPDX-License-Identifier: Apache-2.0
#include "ts_file.h"

#include <QIODevice>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <utility>

namespace bailiwick::tests {

namespace {

QStringList matches(const QString &text, const char *pattern)
{
    QStringList found;
    auto each = QRegularExpression(QString::fromUtf8(pattern)).globalMatch(text);
    while (each.hasNext())
        found << each.next().captured();
    found.sort();
    return found;
}

TsMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    TsMessage message;
    message.context = context;
    message.isPlural = xml.attributes().value(QLatin1String("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.isPlural) {
                message.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement()) // <numerusform>
                message.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

// What must be equal in source and translation, and how a person would call it.
QList<std::pair<QString, QStringList>> invariants(const QString &text)
{
    return {{QStringLiteral("placeholders"), matches(text, "%(?:L?\\d+|n)")},
            {QStringLiteral("tags"), matches(text, "</?[a-z]+[^>]*>")},
            {QStringLiteral("mnemonic"), {QString::number(matches(text, "&(?=[^\\s&])").size())}},
            {QStringLiteral("ellipsis"), matches(text, "…|\\.\\.\\.")},
            {QStringLiteral("space at the ends"), matches(text, "^\\s+|\\s+$")}};
}

} // namespace

QString TsMessage::key() const
{
    return QStringList{context, source, comment}.join(QLatin1String(" | "));
}

QSet<QString> TsFile::keys() const
{
    QSet<QString> all;
    for (const TsMessage &message : messages)
        all << message.key();
    return all;
}

TsFile readTs(QIODevice &device)
{
    TsFile file;
    QXmlStreamReader xml(&device);
    xml.readNextStartElement(); // <TS>
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) { // in a <context>: its <name>, then its messages
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"message")
                file.messages << readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    if (xml.hasError())
        file.error = QStringLiteral("line %1: %2").arg(xml.lineNumber()).arg(xml.errorString());
    return file;
}

QStringList problems(const TsMessage &message, int forms)
{
    QStringList found;
    const auto add = [&](const QString &what) {
        found << message.key() + QStringLiteral(": ") + what;
    };
    if (!message.type.isEmpty())
        add(message.type);
    const qsizetype wanted = message.isPlural ? forms : 1;
    if (message.translations.size() != wanted)
        add(QStringLiteral("%1 forms instead of %2").arg(message.translations.size()).arg(wanted));
    const auto expected = invariants(message.source);
    for (const QString &translation : message.translations) {
        if (translation.isEmpty()) {
            add(QStringLiteral("empty"));
            continue;
        }
        const auto actual = invariants(translation);
        for (qsizetype i = 0; i < expected.size(); ++i)
            if (actual[i].second != expected[i].second)
                add(QStringLiteral("other %1 in \"%2\"").arg(expected[i].first, translation));
    }
    return found;
}

} // namespace bailiwick::tests
