// SPDX-License-Identifier: Apache-2.0
#include "views/widgets/difference_pane.h"

#include "models/draft/draft.h"
#include "models/items/engine_text.h"
#include "models/items/error_text.h"
#include "views/widgets/empty_state.h"
#include "views/widgets/item_delegate.h"
#include "views/widgets/message_bar.h"
#include "views/widgets/progress_strip.h"
#include "views/widgets/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace bailiwick::widgets {

namespace {

using items::DifferenceModel;

constexpr int shownSentences = 5;
constexpr int subjectWidth = 260; // of the first column
constexpr int wideSubject = 430;  // with nothing counted beside it

// Numbers of gains and losses in their colours; the sign says the same.
class GainDelegate : public ItemDelegate
{
public:
    using ItemDelegate::ItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        ItemDelegate::initStyleOption(option, index);
        const Tone tone =
            index.column() == DifferenceModel::GainedColumn ? Tone::Gained : Tone::Lost;
        option->palette.setColor(QPalette::Text, toneColors(tone, option->palette).foreground);
        option->font.setBold(!index.parent().isValid());
    }
};

} // namespace

DifferencePane::DifferencePane(QWidget *parent)
    : QWidget(parent)
    , m_noEffect(tr("The changes can be committed; they have no effect on anybody's access."))
    , m_summary(new QLabel(this))
    , m_progress(new ProgressStrip(this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(Icon::Preview, tr("Nothing to preview"),
                             tr("Change something first; what it does is shown here before it "
                                "takes effect."),
                             this))
    , m_tree(new QTreeView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_progress);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tree);

    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setFont(titleFont(font()));
    m_summary->hide();
    m_tree->setAccessibleName(tr("Who gains and loses what"));
    m_tree->setModel(&m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setItemDelegate(new ItemDelegate(m_tree));
    for (const int column : {DifferenceModel::GainedColumn, DifferenceModel::LostColumn}) {
        m_tree->setItemDelegateForColumn(column, new GainDelegate(m_tree));
        m_tree->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(DifferenceModel::SubjectColumn, subjectWidth);

    connect(&m_job, &draft::PreviewJob::progress, m_progress, &ProgressStrip::setProgress);
    connect(&m_job, &draft::PreviewJob::finished, this, &DifferencePane::finished);
    connect(&m_job, &draft::PreviewJob::failed, this, &DifferencePane::failed);
    connect(m_progress, &ProgressStrip::cancelled, this, [this] {
        m_job.cancel();
        m_progress->finish();
        m_problem = tr("The preview was cancelled. Preview again before committing.");
        m_messages->showWarning(m_problem);
        Q_EMIT stateChanged();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (const auto principal = m_model.principalAt(index))
                    Q_EMIT principalChosen(*principal);
            });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        const bool place = index.parent().isValid() && index.parent().parent().isValid();
        const auto id = items::idFromText(index.data(items::IdRole).toString());
        if (place && id)
            Q_EMIT placeChosen(*id);
    });
}

void DifferencePane::preview(const draft::Draft &draft, const fleet::ChangeSet &changes)
{
    const access::SnapshotPtr &base = draft.base();
    m_preview.reset();
    m_messages->clear();
    if (!base || changes.empty()) {
        clear();
        return;
    }
    m_problem = tr("The preview is still being computed.");
    m_progress->start(tr("Working out who gains and loses what…"));
    m_state = base->state().applied(changes);
    m_job.request(base, changes, fleet::currentTime(), draft.baseIsWhole());
    Q_EMIT stateChanged();
}

void DifferencePane::clear()
{
    m_job.cancel();
    m_progress->finish();
    m_preview.reset();
    m_problem = tr("There is nothing to preview.");
    m_model.setDifference(nullptr);
    m_summary->hide();
    m_messages->clear();
    m_empty->setTitle(tr("Nothing to preview"));
    m_empty->setText(tr("Change something first; what it does is shown here before it takes "
                        "effect."));
    m_stack->setCurrentWidget(m_empty);
    Q_EMIT stateChanged();
}

draft::PreviewPtr DifferencePane::contract() const
{
    return m_problem.isEmpty() ? m_preview : nullptr;
}

QString DifferencePane::problem() const
{
    return m_problem;
}

void DifferencePane::finished(const draft::PreviewPtr &preview)
{
    m_progress->finish();
    m_preview = preview;
    // Shares the preview's life: the difference stays as long as either is used.
    m_model.setDifference({preview, &preview->difference});
    // Where everything comes later, nothing is counted: whose and what has the room.
    const bool later = preview->difference.principals.empty();
    if (m_tree->isColumnHidden(DifferenceModel::GainedColumn) != later) {
        m_tree->setColumnHidden(DifferenceModel::GainedColumn, later);
        m_tree->setColumnHidden(DifferenceModel::LostColumn, later);
        m_tree->header()->resizeSection(DifferenceModel::SubjectColumn,
                                        later ? wideSubject : subjectWidth);
    }
    m_summary->setText(m_model.summary());
    m_summary->show();
    m_problem.clear();
    if (!preview->difference.complete) {
        m_problem = tr("This preview is incomplete and cannot be committed. Preview again.");
        m_messages->showWarning(m_problem);
    }
    m_empty->setTitle(tr("Nobody gains or loses anything"));
    m_empty->setText(m_noEffect);
    m_stack->setCurrentWidget(preview->difference.isEmpty() ? static_cast<QWidget *>(m_empty)
                                                            : m_tree);
    if (m_model.rowCount() > 0)
        m_tree->setCurrentIndex(m_model.index(0, 0));
    // One line alone would hide everything there is.
    if (m_model.rowCount() == 1)
        m_tree->expand(m_model.index(0, 0));
    Q_EMIT stateChanged();
}

void DifferencePane::failed(const fleet::Error &error)
{
    m_progress->finish();
    m_model.setDifference(nullptr);
    m_summary->hide();
    // The rules' own sentences: what they are about has a name here, not an id.
    QStringList sentences;
    for (const fleet::ErrorDetail &broken : error.details)
        sentences << items::ruleText(m_state, broken);
    m_problem = sentences.isEmpty() ? items::errorText(error) : sentences.front();
    m_empty->setTitle(tr("These changes cannot be made"));
    m_empty->setText(tr("The message above says what is wrong."));
    m_stack->setCurrentWidget(m_empty);
    if (sentences.isEmpty()) {
        m_messages->showError(error);
    } else {
        const QStringList lines = sentences.mid(0, shownSentences);
        m_messages->showMessage({Tone::Error,
                                 items::errorText(error),
                                 QStringLiteral("• ") + lines.join(QStringLiteral("\n• ")),
                                 {},
                                 true});
    }
    Q_EMIT stateChanged();
}

} // namespace bailiwick::widgets
