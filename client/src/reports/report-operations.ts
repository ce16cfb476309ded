import { graphql } from '../gql/gql.ts';

/** Everything the report screen shows; mutations answer with the same, so that the screen follows without asking again. */
export const ReportDocument = graphql(`
  query Report($id: ID!) {
    report(id: $id) {
      ...ReportScreen_report
    }
  }

  fragment KeptAsideNotice_keptAside on KeptAside {
    field
    row
    title
    value
    text
    reason
    typedOn
  }

  fragment ReportScreen_report on Report {
    id
    state
    isOverdue
    isLate
    editRevision
    allowed
    needsApproval
    onBehalf {
      source
      name
      cameOn
    }
    ordinal
    assignment {
      id
      asks
    }
    unit {
      id
      name
    }
    plan {
      id
      title
      year
      isInvented
    }
    period {
      id
      name
      series
      dataFrom
      dataTo
      opens
    }
    form {
      id
      title
    }
    version {
      id
      number
      ...PublishedForm_version
    }
    newerVersion {
      isRequired
      version {
        id
        number
      }
    }
    due {
      date
      inclusive
      lastDay
      daysLeft
    }
    context
    contextHash
    draft {
      answers
      savedAt
      savedBy {
        id
        name
      }
      explanations {
        rule
        row
        text
      }
      keptAside {
        ...KeptAsideNotice_keptAside
      }
    }
    latest {
      ...Receipt_revision
      ...AnswersDocument_revision
    }
    revisions {
      ...Receipt_revision
      ...AnswersDocument_revision
    }
    waived {
      reason
      at
      by {
        id
        name
      }
    }
    sentBack {
      reason
      at
      by {
        id
        name
      }
    }
    returned {
      reason
      at
      newDueDate
      revision {
        id
        answers
      }
      by {
        id
        name
      }
      cells {
        field
        row
        reason
      }
    }
    timeline {
      id
      at
      command
      from
      to
      reason
      newDueDate
      isOnBehalf
      channel
      documentNumber
      documentDay
      by {
        id
        name
      }
    }
  }

  fragment ReportConflict_report on ReportConflict {
    report {
      ...ReportScreen_report
    }
  }

  fragment Receipt_revision on Revision {
    id
    number
    submittedAt
    isLate
    checksum
    receiptNumber
    version {
      id
      number
    }
    onBehalf {
      source
      name
      cameOn
    }
    submittedBy {
      id
      name
    }
    preparedBy {
      id
      name
    }
    approvedBy {
      id
      name
    }
  }

  fragment AnswersDocument_revision on Revision {
    id
    number
    answers
    calculated
    nothingToReport
    rowsFromRegister
    explanations {
      rule
      row
      text
    }
    mends {
      cells {
        field
        row
        reason
      }
      revision {
        id
      }
    }
    version {
      id
      number
      ...PublishedForm_version
    }
  }

  fragment AnswerIssue_issue on AnswerIssue {
    code
    level
    field
    row
    path
    rule
    details
  }
`);
