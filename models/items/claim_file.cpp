// SPDX-License-Identifier: Apache-2.0
#include "models/items/claim_file.h"

#include "models/items/engine_text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>

namespace bailiwick::items {

namespace {

constexpr std::size_t mostWrong = 100;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::ClaimFile)
};

struct Record
{
    int line = 0; // where it begins
    QStringList fields;
};

// Reads records one after the other; a quoted field may go over several lines.
class CsvReader
{
public:
    explicit CsvReader(const QString &text)
        : m_text(text)
    {
        const QString first = text.section(u'\n', 0, 0);
        m_separator = first.contains(u'\t') ? u'\t' : first.contains(u';') ? u';' : u',';
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    // False: a quote is not closed, or something follows one.
    bool next(Record &record)
    {
        record = {m_line, {}};
        bool sound = true;
        for (bool more = true; more;) {
            QString field;
            sound = (peek() == u'"' ? quoted(field) : plain(field)) && sound;
            record.fields << field;
            more = peek() == m_separator;
            if (more)
                ++m_at;
        }
        if (peek() == u'\r')
            ++m_at;
        if (peek() == u'\n')
            newLine();
        return sound;
    }

private:
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    bool atFieldEnd() const
    {
        return atEnd() || peek() == m_separator || peek() == u'\n' || peek() == u'\r';
    }
    void newLine()
    {
        ++m_at;
        ++m_line;
    }
    bool plain(QString &field)
    {
        const qsizetype begin = m_at;
        while (!atFieldEnd())
            ++m_at;
        field = m_text.mid(begin, m_at - begin).trimmed();
        return true;
    }
    bool quoted(QString &field)
    {
        for (++m_at; !atEnd(); ++m_at) {
            if (peek() == u'"') {
                ++m_at;
                if (peek() != u'"')
                    return closed();
            } else if (peek() == u'\n') {
                ++m_line;
            }
            field += peek();
        }
        return false;
    }
    // What follows a closing quote belongs to nothing.
    bool closed()
    {
        const bool sound = atFieldEnd();
        while (!atFieldEnd())
            ++m_at;
        return sound;
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

class Reader
{
public:
    explicit Reader(ClaimFile &file)
        : m_file(file)
    {
    }

    void read(const QString &text)
    {
        CsvReader csv(text);
        Record record;
        if (csv.atEnd() || !csv.next(record) || !readHeader(record))
            return wrong(1, Text::tr("The first line has to name the columns: externalId and one "
                                     "or more of code, publicKey, credential."));
        while (!csv.atEnd()) {
            const bool sound = csv.next(record);
            if (!sound)
                wrong(record.line, Text::tr("A quote is not closed, or something follows it."));
            else if (record.fields.size() > 1 || !record.fields.front().isEmpty())
                readRecord(record);
        }
        if (m_file.lineOf.empty() && m_file.wrong.empty())
            wrong(1, Text::tr("There is no device in the file."));
    }

private:
    void wrong(int line, const QString &message)
    {
        if (m_file.wrong.size() < mostWrong || m_file.wrong.contains(line))
            m_file.wrong[line].push_back(message);
    }
    bool readHeader(const Record &record)
    {
        static const QStringList known{QStringLiteral("externalId"), QStringLiteral("code"),
                                       QStringLiteral("publicKey"), QStringLiteral("credential")};
        for (const QString &field : record.fields) {
            const auto column = std::find_if(known.begin(), known.end(), [&](const QString &name) {
                return name.compare(field, Qt::CaseInsensitive) == 0;
            });
            if (column == known.end() || m_columns.contains(*column))
                return false;
            m_columns << *column;
        }
        return m_columns.size() > 1 && m_columns.contains(known.front());
    }
    void readRecord(const Record &record)
    {
        if (record.fields.size() != m_columns.size())
            return wrong(record.line, Text::tr("%n column(s) are expected.", nullptr,
                                               static_cast<int>(m_columns.size())));
        const QString device = record.fields[m_columns.indexOf(QStringLiteral("externalId"))];
        if (device.isEmpty())
            return wrong(record.line, Text::tr("The device's external id is missing."));
        if (m_devices.contains(device))
            return wrong(record.line,
                         Text::tr("The device “%1” stands on another line, too.").arg(device));
        m_devices.insert(device);
        ++m_file.devices;
        bool any = false;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const QString &secret = record.fields[i];
            if (m_columns[i] == QStringLiteral("externalId") || secret.isEmpty())
                continue;
            any = true;
            const QJsonObject json{{QStringLiteral("externalId"), device}, {m_columns[i], secret}};
            m_file.lines += QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
            m_file.lineOf.push_back(record.line);
        }
        if (!any)
            wrong(record.line, Text::tr("There is no secret for “%1”.").arg(device));
    }

    ClaimFile &m_file;
    QStringList m_columns;
    QSet<QString> m_devices;
};

} // namespace

ClaimFile readClaimFile(const QByteArray &text)
{
    ClaimFile file;
    QStringDecoder decoder(QStringDecoder::Utf8); // takes a byte order mark away
    const QString decoded = decoder(text);
    if (text.size() > claimFileBytes) {
        file.wrong[1].push_back(
            Text::tr("The file is too large; load it in parts, or with bailiwickctl."));
    } else if (decoder.hasError()) {
        file.wrong[1].push_back(Text::tr("The file is not text in UTF-8."));
    } else {
        Reader(file).read(decoded);
    }
    return file;
}

std::map<int, std::vector<QString>> refusedLines(const ClaimFile &file, const fleet::Error &error)
{
    static const QRegularExpression line(QStringLiteral("^line (\\d+)$"));
    std::map<int, std::vector<QString>> refused;
    for (const fleet::ErrorDetail &detail : error.details) {
        const auto match = line.match(QString::fromStdString(detail.where));
        const auto number = match.captured(1).toULongLong();
        if (!match.hasMatch() || number == 0 || number > file.lineOf.size())
            continue;
        refused[file.lineOf[number - 1]].push_back(
            knownEngineText(detail.message).value_or(QString::fromStdString(detail.message)));
    }
    return refused;
}

} // namespace bailiwick::items
