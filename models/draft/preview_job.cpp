// SPDX-License-Identifier: Apache-2.0
#include "models/draft/preview_job.h"

#include "models/access/condition_checker.h"
#include "models/access/escalation.h"
#include "models/fleet/newly_broken.h"

#include <algorithm>

namespace bailiwick::draft {

// Written by the worker, read by the timer.
struct PreviewJob::Counter
{
    std::atomic<std::size_t> done{0};
    std::atomic<std::size_t> total{0};
};

namespace {

fleet::Error refusal(std::vector<fleet::ErrorDetail> broken)
{
    fleet::Error error;
    error.code = "invalid-change";
    error.message = broken.size() == 1 ? "The change breaks a rule of the fleet"
                                       : "The change breaks rules of the fleet";
    error.details = std::move(broken);
    error.action = "Mend what is listed and try again.";
    return error;
}

// Broken after, and not before already.
std::vector<fleet::ErrorDetail> guardrails(const access::Snapshot &before,
                                           const access::Snapshot &after, fleet::Time instant)
{
    std::vector<fleet::ErrorDetail> broken;
    const auto found = access::brokenGuardrails(after, instant);
    if (found.empty())
        return broken;
    const auto old = access::brokenGuardrails(before, instant);
    for (const access::Violation &violation : found) {
        if (std::find(old.begin(), old.end(), violation) == old.end())
            broken.push_back({violation.path, violation.message + ". " + violation.remedy});
    }
    return broken;
}

} // namespace

PreviewJob::PreviewJob(QObject *parent)
    : QObject(parent)
    , m_conditions(std::make_shared<access::ConditionChecker>())
{
    m_tick.setInterval(50);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        emit progress(static_cast<qint64>(m_counter->done.load()),
                      static_cast<qint64>(m_counter->total.load()));
    });
}

PreviewJob::~PreviewJob() = default;

void PreviewJob::request(const access::SnapshotPtr &base, const fleet::ChangeSet &changes,
                         fleet::Time instant, bool whole)
{
    const bool was = isRunning();
    m_preview.reset();
    m_counter = std::make_shared<Counter>();
    auto work = [base, changes, instant, whole, counter = m_counter, conditions = m_conditions](
                    const std::atomic<bool> &cancelled) -> fleet::Expected<PreviewPtr> {
        const auto begin = std::chrono::steady_clock::now();
        auto preview = std::make_shared<Preview>();
        preview->difference.complete = false; // a cancelled one goes no further
        fleet::State state = base->state().applied(changes);
        if (auto broken = fleet::newlyBrokenRules(base->state(), state); !broken.empty())
            return tl::unexpected<fleet::Error>(refusal(std::move(broken)));
        if (cancelled)
            return preview;
        if (whole) {
            if (auto broken = conditions->broken(base->state(), state, base.get()); !broken.empty())
                return tl::unexpected<fleet::Error>(access::conditionError(std::move(broken)));
        }
        if (cancelled)
            return preview;
        auto after = access::Snapshot::build(std::move(state), base);
        if (!after)
            return tl::unexpected<fleet::Error>(after.error());
        if (cancelled)
            return preview;
        if (whole) {
            if (auto broken = guardrails(*base, **after, instant); !broken.empty())
                return tl::unexpected<fleet::Error>(refusal(std::move(broken)));
        }
        access::DifferenceOptions options;
        options.cancel = &cancelled;
        options.progress = [&counter](std::size_t done, std::size_t total) {
            counter->done = done;
            counter->total = total;
        };
        preview->before = base;
        preview->after = *after;
        preview->difference = access::difference(base, *after, instant, options);
        if (preview->difference.complete)
            preview->digest = access::digest(preview->difference);
        preview->instant = instant;
        preview->changes = changes;
        preview->baseRevision = base->state().revision;
        preview->took = std::chrono::duration_cast<std::chrono::microseconds>(
            std::chrono::steady_clock::now() - begin);
        return preview;
    };
    m_latest.start(std::move(work), [this](fleet::Expected<PreviewPtr> result) {
        m_tick.stop();
        emit runningChanged(false);
        if (!result)
            return emit failed(result.error());
        m_preview = *result;
        emit finished(m_preview);
    });
    m_tick.start();
    if (!was)
        emit runningChanged(true);
}

void PreviewJob::cancel()
{
    if (!isRunning())
        return;
    m_latest.cancel();
    m_tick.stop();
    emit runningChanged(false);
}

} // namespace bailiwick::draft
