// SPDX-License-Identifier: Apache-2.0
#include "models/items/error_text.h"

#include "models/items/engine_text.h"
#include "models/items/labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace bailiwick::items {

namespace {

using Kind = audit::Finding::Kind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(bailiwick::items::ErrorText)
};

struct CodeText
{
    std::string_view code;
    const char *text;
};

// The codes of problem details and of files that the desktop reads. Ordered by code.
constexpr std::array codes = std::to_array<CodeText>(
    {{"access-changed",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "What you may see changed meanwhile")},
     {"access-ended", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "Your access has ended")},
     {"audit", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The audit log failed")},
     {"bad-export", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The export cannot be read")},
     {"bad-key",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The key of the audit log is not usable")},
     {"body-too-large",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request is too large")},
     {"busy", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The server is busy")},
     {"cancelled", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The work was cancelled")},
     {"claim-pending",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The device has not confirmed yet")},
     {"claim-refused",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The device cannot be claimed with this")},
     {"coding-unknown",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request was not understood")},
     {"condition-invalid",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The change is not valid")},
     {"duplicate-key",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request was not understood")},
     {"effect-unseen", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                                         "The change would have an effect that you may not see")},
     {"escalation",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The change would grant more than you may")},
     {"expectation-unknown",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request was not understood")},
     {"forbidden", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "You may not do this")},
     {"group-moved", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                                       "Somebody else changed the group meanwhile")},
     {"guardrail",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The change breaks a guardrail")},
     {"headers-too-large",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request is too large")},
     {"history-pruned",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "This state is not kept any more")},
     {"incomplete-snapshot",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The fleet was not received completely")},
     {"internal", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The server failed")},
     {"invalid-change",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The change is not valid")},
     {"invalid-claim-secrets",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The claim secrets cannot be loaded")},
     {"invalid-cursor",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request was not understood")},
     {"invalid-entity",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request was not understood")},
     {"invalid-json",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request was not understood")},
     {"invalid-parameter",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request was not understood")},
     {"io", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                              "The server could not read or write a file")},
     {"key-ended",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The key is not valid any more")},
     {"key-refused", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The key is not valid")},
     {"last-admin",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                        "Nobody else may give roles on the whole of the organization")},
     {"mail", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The e-mail cannot be sent")},
     {"malformed-request",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request was not understood")},
     {"method-not-allowed",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request was not understood")},
     {"method-unknown",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request was not understood")},
     {"named-by-policy",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "A policy of the fleet names you")},
     {"newer-version", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                                         "This comes from a newer version of the program")},
     {"no-checkpoint",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The log has no signed checkpoint yet")},
     {"not-a-draft", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "This is not a draft")},
     {"not-a-journal",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The kept draft cannot be read")},
     {"not-a-member",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "You are no member of an organization")},
     {"not-a-snapshot",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                        "The fleet was not received in a form that this program understands")},
     {"not-found",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "There is nothing here that you may see")},
     {"offer-closed",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "This offer is not open any more")},
     {"overloaded", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The server is busy")},
     {"preview-differs",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The effect is not what was previewed")},
     {"release-closed",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "This release does not wait any more")},
     {"release-waiting",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The owner may still object")},
     {"request-timeout",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request did not arrive in time")},
     {"revision-behind", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                                           "The server does not know the newest changes yet")},
     {"revision-moved",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "Somebody else committed in between")},
     {"revision-unknown",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "There is no such revision")},
     {"scope-outdated", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The server is busy")},
     {"session-ended", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "Please sign in again")},
     {"sign-in-failed", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "Sign-in failed")},
     {"store", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                                 "The database of the server cannot be used")},
     {"target-too-long",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request is too large")},
     {"too-deep",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request was not understood")},
     {"too-large", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request is too large")},
     {"too-many-keys", QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "There are too many keys")},
     {"too-many-requests",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "Too many requests: wait a moment")},
     {"unexpected-answer",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                        "The server gave an answer that this program does not understand")},
     {"version-unknown",
      QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "The request was not understood")}});
static_assert(std::is_sorted(codes.begin(), codes.end(),
                             [](const auto &a, const auto &b) { return a.code < b.code; }));

const char *textOf(std::string_view code)
{
    if (code.starts_with("store-"))
        code = "store";
    const auto found = std::lower_bound(
        codes.begin(), codes.end(), code,
        [](const CodeText &entry, std::string_view wanted) { return entry.code < wanted; });
    return found != codes.end() && found->code == code ? found->text : nullptr;
}

// Empty in English, where the source text stands for itself and the message is more exact.
QString inOtherLanguage(const char *source)
{
    const QString text = source ? Text::tr(source) : QString();
    return text == QString::fromUtf8(source) ? QString() : text;
}

// In the order of Finding::Kind; each follows "Row 5: ".
constexpr std::array kinds = std::to_array<const char *>(
    {QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                       "edited; what stands there is not what was logged."),
     QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "not there."),
     QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                       "not in its place; rows were put in another order."),
     QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "there more than once."),
     QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                       "edited or damaged; it cannot be read as it was written."),
     QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                       "the export is not complete; rows were removed or added. Export it again."),
     QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                       "signed with another key than the one trusted here."),
     QT_TRANSLATE_NOOP("bailiwick::items::ErrorText", "does not fit its signature; it was edited."),
     QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                       "does not give the root hash that was signed; a row was changed together "
                       "with its hash."),
     QT_TRANSLATE_NOOP(
         "bailiwick::items::ErrorText",
         "not as an earlier checkpoint has it; changed or cut off after it and signed "
         "anew."),
     QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                       "the file is not the one that was exported, though every row is sound."),
     QT_TRANSLATE_NOOP(
         "bailiwick::items::ErrorText",
         "this cannot be told from what was read. Read the whole log, with a key or a "
         "checkpoint that was kept outside of it."),
     QT_TRANSLATE_NOOP("bailiwick::items::ErrorText",
                       "reading stopped; nothing is known of the rest.")});
static_assert(kinds.size() == static_cast<std::size_t>(Kind::SourceFailed) + 1);

QString subjectOf(const audit::Finding &finding)
{
    if (finding.sequence && finding.last && *finding.last > *finding.sequence)
        return Text::tr("Rows %1 to %2")
            .arg(labels::count(*finding.sequence), labels::count(*finding.last));
    if (finding.sequence)
        return Text::tr("Row %1").arg(labels::count(*finding.sequence));
    return finding.line ? Text::tr("Line %1").arg(labels::count(*finding.line))
                        : Text::tr("Audit log");
}

} // namespace

QString errorText(const fleet::Error &error)
{
    if (const auto known = knownEngineText(error.message))
        return *known;
    const QString meaning = inOtherLanguage(textOf(error.code));
    return meaning.isEmpty() ? QString::fromStdString(error.message) : meaning;
}

QString findingText(const audit::Finding &finding)
{
    const auto kind = static_cast<std::size_t>(finding.kind);
    const QString text = inOtherLanguage(kind < kinds.size() ? kinds[kind] : nullptr);
    return text.isEmpty() ? QString::fromStdString(finding.message)
                          : QStringLiteral("%1: %2").arg(subjectOf(finding), text);
}

} // namespace bailiwick::items
