/** A question that the page offers, with the query that answers it. */
export interface ExampleQuery {
  question: string
  query: string
  /** As JSON. */
  variables?: string
}

export const EXAMPLE_QUERIES: readonly ExampleQuery[] = [
  {
    question: 'Who adopted 枫桥经验, when, and by which words of which report?',
    query: `query Adoptions($name: String!) {
  measure(name: $name) {
    name
    nameEn
    gloss
    adoptions {
      nodes {
        year
        status
        jurisdiction { fullName }
        claims { section mention rule report { title } }
      }
    }
  }
}`,
    variables: '{ "name": "枫桥经验" }',
  },
  {
    question: 'How far does a measure reach, and about whom do we know nothing?',
    query: `query Coverage($name: String!, $year: Int!) {
  measure(name: $name) {
    name
    coverage(year: $year) {
      jurisdictions
      implemented
      plannedOnly
      shortfallOnly
      notMentioned
      partialReport
      noReport
    }
  }
}`,
    variables: '{ "name": "行政复议", "year": 2022 }',
  },
  {
    question: 'Which measures have most adopters?',
    query: `query CommonPractices {
  measures(orderBy: { field: ADOPTERS, direction: DESC }, first: 20) {
    totalCount
    nodes {
      name
      theme { name }
      adopters { totalCount }
    }
  }
}`,
  },
  {
    question: 'How do adoptions spread over years and themes?',
    query: `query YearsAndThemes {
  adoptionGroups(by: [YEAR, THEME], first: 50, orderBy: { field: ADOPTIONS, direction: DESC }) {
    nodes {
      year
      theme { name nameEn }
      adoptions
      jurisdictions
      jurisdictionsWithReport
      share
      filter
    }
  }
}`,
  },
  {
    question: 'What did one jurisdiction carry out, and what does it plan?',
    query: `query Jurisdiction($code: String!) {
  jurisdiction(code: $code) {
    fullName
    level
    partOf { name }
    reports { nodes { year title issuedOn } }
    planned: adoptions(filter: { status: { eq: PLANNED } }) {
      totalCount
      nodes { year measure { name } }
    }
    implemented: adoptions(filter: { status: { eq: IMPLEMENTED } }) {
      totalCount
      nodes { year measure { name } }
    }
  }
}`,
    variables: '{ "code": "210500" }',
  },
  {
    question: 'Which counties of a province carry out what none of them planned?',
    query: `query WithinProvince($province: ID!, $year: Int!) {
  adoptions(
    filter: {
      year: { eq: $year }
      jurisdiction: { within: $province }
      status: { eq: IMPLEMENTED }
      not: { measure: { adoptions: { some: { status: { eq: PLANNED } } } } }
    }
  ) {
    totalCount
    nodes {
      jurisdiction { name level }
      measure { name }
    }
  }
}`,
    variables: '{ "province": "CN-320000", "year": 2022 }',
  },
  {
    question: 'On the ground of which legal instruments?',
    query: `query LegalGrounds {
  instruments(orderBy: { field: CITATIONS, direction: DESC }, first: 10) {
    nodes {
      title
      type
      documentNumber
      measures { nodes { name } }
      citations(first: 3) {
        totalCount
        nodes { role section report { title } }
      }
    }
  }
}`,
  },
  {
    question: 'Which figures do reports give for one indicator?',
    query: `query Figures($name: String!) {
  indicator(name: $name) {
    name
    unit
    outcomes(orderBy: { field: VALUE, direction: DESC }) {
      totalCount
      nodes {
        year
        value
        unit
        qualifier
        change { direction value unit }
        jurisdiction { name }
        measure { name }
        report { title }
        section
      }
    }
  }
}`,
    variables: '{ "name": "矛盾纠纷调处成功数" }',
  },
  {
    question: 'Which reports are known, and how much does each say?',
    query: `query Reports($after: String) {
  reports(first: 20, after: $after, orderBy: { field: YEAR, direction: DESC }) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      title
      year
      issuedOn
      jurisdiction { fullName }
      citations { totalCount }
      outcomes { totalCount }
    }
  }
}`,
    variables: '{ "after": null }',
  },
  {
    question: 'What graph is this, and how large?',
    query: `query Graph {
  graph {
    engine
    version
    vocabulary
    extractor
    counts { kind count }
  }
  themes { id name nameEn }
}`,
  },
]
