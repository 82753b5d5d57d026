// SPDX-License-Identifier: Apache-2.0
#include "models/items/engine_text.h"

#include "models/fleet/action.h"
#include "models/items/engine_text_catalogue.h"
#include "models/items/labels.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace bailiwick::items {

namespace {

constexpr const char *context = "bailiwick::items::EngineText";

struct Pattern
{
    const char *source;
    QRegularExpression english; // the text with a group for each %1…
};

std::vector<Pattern> makePatterns()
{
    static const QRegularExpression placeholder(QStringLiteral("%[1-9]"));
    std::vector<Pattern> patterns;
    for (const char *source : engineCatalogue()) {
        const QString text = QString::fromUtf8(source);
        QString expression;
        qsizetype at = 0;
        for (auto found = placeholder.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            expression += QRegularExpression::escape(text.mid(at, match.capturedStart() - at)) +
                          QStringLiteral("(.+?)");
            at = match.capturedEnd();
        }
        expression += QRegularExpression::escape(text.mid(at));
        patterns.push_back(
            {source, QRegularExpression(QRegularExpression::anchoredPattern(expression),
                                        QRegularExpression::DotMatchesEverythingOption)});
    }
    return patterns;
}

// What varies: names stay as they are, actions get the label they have on every screen.
QString argument(const QString &english)
{
    const std::string name = english.toStdString();
    return fleet::isActionName(name) ? QStringLiteral("“%1”").arg(labels::action(name)) : english;
}

// In one pass: what is put in may hold a "%1" of its own.
QString filled(const QString &text, const QRegularExpressionMatch &match)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (number < 1 || number > match.lastCapturedIndex()) {
            result += text[i];
            continue;
        }
        result += argument(match.captured(number));
        ++i;
    }
    return result;
}

std::optional<QString> translated(const QString &english)
{
    static const std::vector<Pattern> patterns = makePatterns();
    for (const Pattern &pattern : patterns) {
        const QRegularExpressionMatch match = pattern.english.match(english);
        if (!match.hasMatch())
            continue;
        return filled(QCoreApplication::translate(context, pattern.source), match);
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> knownEngineText(const std::string &english)
{
    const QString whole = QString::fromStdString(english);
    // Of a policy's text: where, then what.
    static const QRegularExpression placed(
        QStringLiteral("\\Aline ([0-9]+), column ([0-9]+): (.+)\\z"),
        QRegularExpression::DotMatchesEverythingOption);
    if (const auto match = placed.match(whole); match.hasMatch())
        return QCoreApplication::translate("bailiwick::items::EngineText", "line %1, column %2: %3")
            .arg(match.captured(1), match.captured(2), engineText(match.captured(3).toStdString()));
    // "Message. Remedy." before the whole, which could take the remedy for a name; a name may have
    // a full stop of its own.
    const QString seam = QStringLiteral(". ");
    for (qsizetype at = whole.indexOf(seam); at >= 0; at = whole.indexOf(seam, at + 1)) {
        const auto first = translated(whole.left(at));
        const auto rest = translated(whole.mid(at + seam.size()));
        if (first && rest)
            return *first + seam + *rest;
    }
    return translated(whole);
}

QString engineText(const std::string &english)
{
    return knownEngineText(english).value_or(QString::fromStdString(english));
}

QString ruleText(const fleet::State &state, const fleet::ErrorDetail &broken)
{
    QString text = engineText(broken.message);
    const std::size_t space = broken.where.find(' ');
    const auto kind = fleet::entityKindFromName(broken.where.substr(0, space));
    const auto id = space == std::string::npos
                        ? std::nullopt
                        : fleet::Id::fromString(broken.where.substr(space + 1));
    if (!kind || !id)
        return text;
    QString subject = labels::of(*kind);
    if (const fleet::Policy *policy = state.policies().find(*id);
        policy && *kind == fleet::EntityKind::Policy)
        subject = QCoreApplication::translate("bailiwick::items::EngineText", "Policy “%1”")
                      .arg(QString::fromStdString(policy->name));
    if (const fleet::Delegation *delegation = state.delegations().find(*id);
        delegation && *kind == fleet::EntityKind::Delegation)
        subject = QCoreApplication::translate("bailiwick::items::EngineText", "Delegation to %1")
                      .arg(labels::organization(state, delegation->to));
    if (const fleet::Assignment *assignment = state.assignments().find(*id);
        assignment && *kind == fleet::EntityKind::Assignment)
        subject = QCoreApplication::translate("bailiwick::items::EngineText", "Assignment to %1")
                      .arg(labels::person(state, assignment->principal));
    return QStringLiteral("%1: %2").arg(subject, text);
}

QStringList engineTexts()
{
    QStringList list;
    for (const char *text : engineCatalogue())
        list << QString::fromUtf8(text);
    return list;
}

} // namespace bailiwick::items
